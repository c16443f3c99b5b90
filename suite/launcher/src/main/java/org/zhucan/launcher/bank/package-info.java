// SPDX-License-Identifier: Apache-2.0
/** The simulated bank: a process of its own that answers payment files with result files. */
package org.zhucan.launcher.bank;

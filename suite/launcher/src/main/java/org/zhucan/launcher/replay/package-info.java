// SPDX-License-Identifier: Apache-2.0
/** The replay: types a plan into a running suite through its public API, and compares the bulletin at the end. */
package org.zhucan.launcher.replay;

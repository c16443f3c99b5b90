// SPDX-License-Identifier: Apache-2.0
/** A county pack: everything particular to a county and a year, read from one folder and checked. */
package org.zhucan.launcher.county;

// SPDX-License-Identifier: Apache-2.0
/** What tells whether two contents are the same. */
package org.zhucan.platform.hash;

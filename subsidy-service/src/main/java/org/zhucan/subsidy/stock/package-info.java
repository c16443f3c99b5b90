// SPDX-License-Identifier: Apache-2.0
/** What a county had before the books were kept here (存量): entitlements in payment and payees, in files that two persons answer for. */
package org.zhucan.subsidy.stock;

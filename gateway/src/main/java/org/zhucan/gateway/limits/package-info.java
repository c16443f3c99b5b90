// SPDX-License-Identifier: Apache-2.0
/** How much one caller may ask in a while, so that one cannot starve the others. */
package org.zhucan.gateway.limits;

// SPDX-License-Identifier: Apache-2.0
/** The published language (共用值对象): value types fixed by a national standard, and money. They carry no framework but Jackson's annotations. */
package org.zhucan.contracts.vocabulary;

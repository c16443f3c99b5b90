// SPDX-License-Identifier: Apache-2.0
/** Where random ids come from, and nothing else; a house rule keeps every other source out. */
package org.zhucan.platform.ids;

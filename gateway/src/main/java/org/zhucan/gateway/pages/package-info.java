// SPDX-License-Identifier: Apache-2.0
/** The pages for people (网页): the portal, the year's bulletin beside the published one, and the records behind a figure. */
package org.zhucan.gateway.pages;

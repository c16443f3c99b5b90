// SPDX-License-Identifier: Apache-2.0
/** The year's bulletin (公报), put together from what the services publish; the gateway keeps nothing of it. */
package org.zhucan.gateway.bulletin;

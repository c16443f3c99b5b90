// SPDX-License-Identifier: Apache-2.0
/** What every event has, whoever publishes it; the only package here that {@code platform} may use. */
package org.zhucan.contracts.envelope;

// SPDX-License-Identifier: Apache-2.0
/**
 * What a test of a service needs: real PostgreSQL and Kafka, tokens without an identity server, the business date, the events that left,
 * and the rules of the house.
 */
package org.zhucan.platform.testing;

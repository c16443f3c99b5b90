// SPDX-License-Identifier: Apache-2.0
/**
 * Real PostgreSQL and Kafka as child processes of this JVM: no container, nothing installed, nothing left running. Used
 * by the tests of every module and by the launcher, which differ only in where the data lies and how safely it is kept.
 */
package org.zhucan.platform.embedded;

// SPDX-License-Identifier: Apache-2.0
/**
 * Long work in chunks, each in its own transaction and done at most once: progress is readable, a crash resumes, a cancel stops between
 * two chunks.
 */
package org.zhucan.platform.jobs;

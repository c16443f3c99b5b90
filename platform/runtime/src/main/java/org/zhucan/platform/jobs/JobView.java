// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * How far a job is.
 *
 * @param state QUEUED, RUNNING, DONE, FAILED or CANCELLED
 * @param chunks how many there are; 0 until the job has begun
 * @param done how many are committed
 * @param result what the job says of its end, or {@code null} before it
 * @param error one sentence when it FAILED, else {@code null}
 */
public record JobView(UUID id, String kind, String state, int chunks, int done, JsonNode result, String error) {}

// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * An answer as it goes over the wire, and as it is kept under an idempotency key.
 *
 * @param entityTag null: none
 * @param location null: none
 * @param body JSON, UTF-8
 */
record RenderedAnswer(int status, String entityTag, String location, byte[] body) {

    static RenderedAnswer of(Answer<?> answer, ObjectMapper json) {
        try {
            return new RenderedAnswer(
                    answer.status(), answer.entityTag(), answer.location(), json.writeValueAsBytes(answer.getView()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer cannot be written as JSON", unwritable);
        }
    }
}

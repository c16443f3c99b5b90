// SPDX-License-Identifier: Apache-2.0
package org.zhucan.launcher.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * One call of the API. @param user null for a public call, @param key the Idempotency-Key or null, @param ifMatch or null
 */
record Request(String method, String path, String user, byte[] body, String contentType, String key, String ifMatch) {

    /** Keys in order, so that a repeated request has the same bytes in every JVM. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static Request get(String user, String path) {
        return new Request("GET", path, user, new byte[0], null, null, null);
    }

    static Request put(String user, String path, Object body) {
        return new Request("PUT", path, user, bytes(body), "application/json", null, null);
    }

    static Request post(String user, String path, Object body, String key) {
        return new Request("POST", path, user, bytes(body), "application/json", key, null);
    }

    static Request upload(String user, String path, byte[] csv, String key) {
        return new Request("POST", path, user, csv, "text/csv", key, null);
    }

    Request ifMatch(String etag) {
        return new Request(method, path, user, body, contentType, key, etag);
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The body may hold personal data. */
    @Override
    public String toString() {
        return method + " " + path + (user == null ? "" : " by " + user);
    }
}

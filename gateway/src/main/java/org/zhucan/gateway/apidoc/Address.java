// SPDX-License-Identifier: Apache-2.0
package org.zhucan.gateway.apidoc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An address of the document: a path with parameters, and the operations on it. */
final class Address {

    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private Address() {}

    /** The path as it could be called at one service: parameters become words. */
    static String inside(String service, String path) {
        return path.replace("{service}", service).replaceAll("\\{[^}]+}", "x");
    }

    static Map<String, ObjectNode> operations(JsonNode item) {
        var operations = new LinkedHashMap<String, ObjectNode>();
        for (var method : METHODS) {
            if (item.get(method) instanceof ObjectNode operation) {
                operations.put(method, operation);
            }
        }
        return operations;
    }
}

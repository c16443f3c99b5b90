// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.problem;

/**
 * One field that a request got wrong.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body, such as {@code /rows/3/idNumber}; a parameter of the query
 *     is named alone, such as {@code limit}
 * @param code stable, kebab-case
 * @param message a sentence that never repeats the value sent
 */
public record FieldProblem(String pointer, String code, String message) {}

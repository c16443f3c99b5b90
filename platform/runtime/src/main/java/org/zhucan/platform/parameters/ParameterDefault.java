// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.parameters;

/**
 * What a service uses while the county has set nothing; declared as a CDI bean, by a producer method.
 *
 * @param why in one sentence, for whoever sets it
 */
public record ParameterDefault(String name, String value, String why) {}

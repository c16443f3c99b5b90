// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.security;

/**
 * Names of the row filters that are switched on for every session, and the SQL conditions to give them. An entity of
 * people or money carries at least {@link #DIVISION}:
 *
 * <pre>{@code
 * @Filter(name = Scopes.DIVISION, condition = Scopes.DIVISION_CODE)     // column division_code
 * @Filter(name = Scopes.ORG, condition = "(:org = '*' or hospital = :org)")
 * @Filter(name = Scopes.PERSON, condition = Scopes.PERSON_ID)           // column person_id
 * }</pre>
 *
 * Without a caller each selects nothing. {@code :org} is {@code '*'} and {@code :everyone} true for callers whose token
 * has no such claim, and for {@link SystemWork}; {@code :scope} is a {@code like} pattern. Native SQL and inserts are
 * not filtered: bind the same values, and check creation by {@link Caller#requireInside}.
 */
public final class Scopes {

    /** Rows of the divisions below the caller's; parameter {@code :scope}. */
    public static final String DIVISION = "division";

    /** Rows of the caller's organisation; parameter {@code :org}. */
    public static final String ORG = "org";

    /** Rows of the persons that the caller may act for; parameters {@code :everyone}, {@code :persons}. */
    public static final String PERSON = "person";

    /** Condition for an entity whose responsible office is in {@code division_code}. */
    public static final String DIVISION_CODE = "division_code like :scope";

    /** Condition for an entity whose organisation is in {@code org_id}. */
    public static final String ORG_ID = "(:org = '*' or org_id = :org)";

    /** Condition for an entity of the person in {@code person_id}. */
    public static final String PERSON_ID = "(:everyone or person_id in (:persons))";

    private Scopes() {}
}

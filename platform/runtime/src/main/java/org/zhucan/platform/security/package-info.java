// SPDX-License-Identifier: Apache-2.0

/**
 * Who is asking, and which rows they may see. The row scope is three Hibernate filters that are on in every session;
 * {@link org.zhucan.platform.security.Scopes} says how an entity comes under them. They fail closed: without a caller
 * they select nothing.
 */
@FilterDef(
        name = Scopes.DIVISION,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters = @ParamDef(name = "scope", type = String.class, resolver = RowScope.Division.class))
@FilterDef(
        name = Scopes.ORG,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters = @ParamDef(name = "org", type = String.class, resolver = RowScope.Org.class))
@FilterDef(
        name = Scopes.PERSON,
        autoEnabled = true,
        applyToLoadByKey = true,
        parameters = {
            @ParamDef(name = "everyone", type = Boolean.class, resolver = RowScope.Everyone.class),
            @ParamDef(name = "persons", type = UUID.class, resolver = RowScope.Persons.class)
        })
package org.zhucan.platform.security;

import java.util.UUID;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;

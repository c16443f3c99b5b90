// SPDX-License-Identifier: Apache-2.0
package org.zhucan.subsidy.programme;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhucan.platform.problem.Refusal;

/** A yes-or-no question in CEL. Each text is compiled once and kept: programmes are few, cases many. */
final class Expression {

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setResultType(SimpleType.BOOL)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("person", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("assessment", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("certificate", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .addVar("day", SimpleType.STRING)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();
    private static final Map<String, Expression> COMPILED = new ConcurrentHashMap<>();

    private final String text;
    private final CelRuntime.Program program;

    private Expression(String text) {
        this.text = text;
        try {
            program = RUNTIME.createProgram(COMPILER.compile(text).getAst());
        } catch (CelValidationException | CelEvaluationException unusable) {
            throw new Malformed(text, unusable.getMessage());
        }
    }

    /** @throws Malformed 422 if the text is no CEL, names an unknown variable or is no question */
    static Expression of(String text) {
        return COMPILED.computeIfAbsent(text, Expression::new);
    }

    /** @throws Malformed if it reads a value that no case has, or answers something else than yes or no */
    boolean holds(Facts facts) {
        try {
            return evaluated(facts) instanceof Boolean answer ? answer : refuse("It does not answer true or false");
        } catch (CelEvaluationException failed) {
            throw new Malformed(text, failed.getMessage());
        }
    }

    private Object evaluated(Facts facts) throws CelEvaluationException {
        return program.eval(facts.variables());
    }

    private boolean refuse(String why) {
        throw new Malformed(text, why);
    }

    static final class Malformed extends Refusal {
        Malformed(String text, String why) {
            super(Kind.REFUSED, "rule-malformed", "The expression `" + text + "` cannot be used: " + why);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.zhucan.platform.problem.Refusal;

/**
 * Every refusal of a module has its title in Chinese and English. The code is read from the constructor, so no list has to be kept; a
 * module extends this class in a test.
 */
public abstract class ProblemCatalogue {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The resource with this module's titles, such as {@code problems/name.properties}. */
    protected abstract String resource();

    /** Where the module's compiled classes lie. */
    protected Path compiled() {
        return Path.of("target", "classes");
    }

    @Test
    void everyRefusalHasATitleInBothLanguages() throws IOException {
        var titles = titles();
        var missing = new ArrayList<String>();
        codes().forEach((refusal, code) -> List.of(".zh", ".en").forEach(language -> {
            if (titles.getProperty(code + language, "").isBlank()) {
                missing.add(code + language + " of " + refusal);
            }
        }));
        assertThat(missing).as("titles missing in " + resource()).isEmpty();
    }

    private Properties titles() throws IOException {
        var titles = new Properties();
        for (var name : List.of("problems/platform.properties", resource())) {
            try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
                assertThat(file).as(name).isNotNull();
                titles.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        }
        return titles;
    }

    /** Names of the module's refusals, each with its code. */
    private TreeMap<String, String> codes() {
        var codes = new TreeMap<String, String>();
        for (var file : ClassFiles.in(compiled())) {
            boolean concrete = (file.getAccess() & Opcodes.ACC_ABSTRACT) == 0;
            if (concrete && ClassFiles.isA(Refusal.class, file.getClassName())) {
                codes.put(file.getClassName(), code(file));
            }
        }
        return codes;
    }

    private static String code(ClassReader refusal) {
        var texts = new ArrayList<String>();
        refusal.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] thrown) {
                        return name.equals("<init>") ? constants(texts) : null;
                    }
                },
                ClassReader.SKIP_FRAMES);
        return texts.stream()
                .filter(text -> CODE.matcher(text).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "The code of " + refusal.getClassName() + " is not a constant in its constructor"));
    }

    private static MethodVisitor constants(List<String> texts) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLdcInsn(Object value) {
                if (value instanceof String text) {
                    texts.add(text);
                }
            }
        };
    }
}

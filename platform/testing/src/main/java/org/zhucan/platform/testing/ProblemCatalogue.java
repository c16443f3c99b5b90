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
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.zhucan.platform.problem.Refusal;

/**
 * Every refusal of a module has its title in Chinese and English, and says in both what happened: in English by its constructor, in Chinese
 * by {@code <code>.detail.zh}, whose {@code {name}}s are facts that the constructor gives. The code is read from the constructor, so no list
 * has to be kept; a module extends this class in a test.
 */
public abstract class ProblemCatalogue {

    private static final Pattern FACT = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> OTHER_MEMBERS =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId");
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
        texts().forEach((refusal, texts) -> List.of(".zh", ".en").forEach(language -> {
            if (titles.getProperty(code(refusal, texts) + language, "").isBlank()) {
                missing.add(code(refusal, texts) + language + " of " + refusal);
            }
        }));
        assertThat(missing).as("titles missing in " + resource()).isEmpty();
    }

    @Test
    void everyRefusalSaysInChineseTooWhatHappened() throws IOException {
        var words = titles();
        var wrong = new ArrayList<String>();
        texts().forEach((refusal, texts) -> {
            var key = code(refusal, texts) + ".detail.zh";
            var sentence = words.getProperty(key, "");
            if (sentence.codePoints()
                    .noneMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)) {
                wrong.add(key + " of " + refusal + " is missing");
            }
            FACT.matcher(sentence)
                    .results()
                    .map(fact -> fact.group(1))
                    .filter(fact -> !texts.contains(fact) || OTHER_MEMBERS.contains(fact))
                    .forEach(fact -> wrong.add(key + " names {" + fact + "}, which " + refusal + " does not give"));
        });
        assertThat(wrong).as("sentences in " + resource()).isEmpty();
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

    /** Names of the module's refusals, each with the texts that stand in its constructors. */
    private TreeMap<String, List<String>> texts() {
        var texts = new TreeMap<String, List<String>>();
        for (var file : ClassFiles.in(compiled())) {
            boolean concrete = (file.getAccess() & Opcodes.ACC_ABSTRACT) == 0;
            if (concrete && ClassFiles.isA(Refusal.class, file.getClassName())) {
                texts.put(file.getClassName(), texts(file));
            }
        }
        return texts;
    }

    private static String code(String refusal, List<String> texts) {
        return texts.stream()
                .filter(text -> CODE.matcher(text).matches())
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("The code of " + refusal + " is not a constant in its constructor"));
    }

    private static List<String> texts(ClassReader refusal) {
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
        return texts;
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

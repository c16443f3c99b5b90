// SPDX-License-Identifier: Apache-2.0
package org.zhucan.contracts;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** What the comments over the records say, so that schemas and pages say the same. */
final class Words {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Words READ = read();

    private final Map<String, String> ofTypes = new HashMap<>();
    private final Map<String, String> ofComponents = new HashMap<>();

    private Words() {}

    /** The comment over a type, empty where it has none. */
    static String of(Class<?> type) {
        return READ.ofTypes.getOrDefault(type.getSimpleName(), "");
    }

    /** What a record's comment says of one component, empty where it says nothing. */
    static String of(Class<?> type, String component) {
        return READ.ofComponents.getOrDefault(type.getSimpleName() + "." + component, "");
    }

    private static Words read() {
        var words = new Words();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                var sources = Files.walk(SOURCES)) {
            var java = sources.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (var unit : task.parse()) {
                words.new Reader(DocTrees.instance(task)).scan(unit, null);
            }
            return words;
        } catch (IOException e) {
            throw new IllegalStateException("The sources of the records cannot be read", e);
        }
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final DocTrees trees;

        private Reader(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            var comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                var name = type.getSimpleName().toString();
                ofTypes.put(name, plain(comment.getFullBody()));
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(tag -> ofComponents.put(name + "." + tag.getName(), plain(tag.getDescription())));
            }
            return super.visitClass(type, nothing);
        }

        private static String plain(List<? extends DocTree> words) {
            return words.stream()
                    .map(Reader::plain)
                    .collect(Collectors.joining())
                    .replaceAll("\\s+", " ")
                    .strip();
        }

        private static String plain(DocTree word) {
            if (word instanceof TextTree text) {
                return text.getBody();
            }
            if (word instanceof LiteralTree literal) {
                return literal.getBody().getBody();
            }
            return word instanceof LinkTree link ? link.getReference().getSignature() : word.toString();
        }
    }
}

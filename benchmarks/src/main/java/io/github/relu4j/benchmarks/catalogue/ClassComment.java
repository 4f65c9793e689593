package io.github.relu4j.benchmarks.catalogue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Javadoc of a class, read by the JDK's own compiler.
 *
 * @param firstSentence in Markdown
 * @param blocks all of it but the tags, in Markdown
 * @param parameters the text of each {@code @param}; where the class has none, those of its first
 *     constructor
 */
record ClassComment(String firstSentence, List<Block> blocks, Map<String, String> parameters) {

  /**
   * Reads the comment of the class that has a file's name.
   *
   * @throws IllegalArgumentException if there is none, or if it has what Markdown cannot say
   */
  static ClassComment read(Path source) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
      CompilationUnitTree unit = task.parse().iterator().next();
      return of(DocTrees.instance(task), unit);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(source + ": the class comment " + e.getMessage(), e);
    }
  }

  private static ClassComment of(DocTrees trees, CompilationUnitTree unit) {
    Tree type = unit.getTypeDecls().get(0);
    TreePath path = TreePath.getPath(unit, type);
    DocCommentTree comment = trees.getDocCommentTree(path);
    if (comment == null) {
      throw new IllegalArgumentException("is missing");
    }
    Map<String, String> parameters =
        Stream.concat(Stream.of(comment), constructorComments(trees, path))
            .map(each -> parameters(trees, each))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(Map.of());
    return new ClassComment(
        MarkdownVisitor.line(trees, comment.getFirstSentence()),
        MarkdownVisitor.blocks(trees, comment.getFullBody()),
        parameters);
  }

  private static Stream<DocCommentTree> constructorComments(DocTrees trees, TreePath type) {
    return ((ClassTree) type.getLeaf())
        .getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .filter(member -> ((MethodTree) member).getName().contentEquals("<init>"))
            .map(member -> trees.getDocCommentTree(new TreePath(type, member)))
            .filter(Objects::nonNull);
  }

  private static Map<String, String> parameters(DocTrees trees, DocCommentTree comment) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (DocTree tag : comment.getBlockTags()) {
      if (tag instanceof ParamTree parameter && !parameter.isTypeParameter()) {
        parameters.put(
            parameter.getName().toString(),
            MarkdownVisitor.line(trees, parameter.getDescription()));
      }
    }
    return parameters;
  }
}

package io.github.relu4j.benchmarks.catalogue;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.SimpleDocTreeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a comment to Markdown: paragraphs, lists, code, links by their names, inline HTML. */
final class MarkdownVisitor extends SimpleDocTreeVisitor<Void, Void> {

  /** Between spaces these two are no marks in Markdown. */
  private static final Pattern MARK = Pattern.compile("[*_](?=\\S)|(?<=\\S)[*_]");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final DocTrees trees;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Block.Kind kind = Block.Kind.PARAGRAPH;

  private MarkdownVisitor(DocTrees trees) {
    this.trees = trees;
  }

  /** The parts of a comment. */
  static List<Block> blocks(DocTrees trees, List<? extends DocTree> comment) {
    MarkdownVisitor visitor = new MarkdownVisitor(trees);
    visitor.visit(comment, null);
    visitor.begin(Block.Kind.PARAGRAPH);
    return visitor.blocks;
  }

  /** A comment without parts, such as the description of a parameter. */
  static String line(DocTrees trees, List<? extends DocTree> comment) {
    return String.join(" ", blocks(trees, comment).stream().map(Block::text).toList());
  }

  @Override
  protected Void defaultAction(DocTree node, Void unused) {
    throw new IllegalArgumentException("has \"" + node + "\", which has no form in Markdown");
  }

  @Override
  public Void visitText(TextTree node, Void unused) {
    text.append(escaped(node.getBody()));
    return null;
  }

  @Override
  public Void visitLiteral(LiteralTree node, Void unused) {
    String body = node.getBody().getBody();
    text.append(node.getKind() == DocTree.Kind.CODE ? "`" + body + "`" : escaped(body));
    return null;
  }

  @Override
  public Void visitLink(LinkTree node, Void unused) {
    if (node.getLabel().isEmpty()) {
      text.append('`').append(node.getReference().getSignature()).append('`');
    } else {
      visit(node.getLabel(), null);
    }
    return null;
  }

  @Override
  public Void visitEntity(EntityTree node, Void unused) {
    text.append(escaped(trees.getCharacters(node)));
    return null;
  }

  @Override
  public Void visitStartElement(StartElementTree node, Void unused) {
    switch (node.getName().toString().toLowerCase(Locale.ROOT)) {
      case "p", "ul", "ol" -> begin(Block.Kind.PARAGRAPH);
      case "li" -> begin(Block.Kind.LIST_ITEM);
      default -> text.append(node);
    }
    return null;
  }

  @Override
  public Void visitEndElement(EndElementTree node, Void unused) {
    switch (node.getName().toString().toLowerCase(Locale.ROOT)) {
      case "p", "ul", "ol", "li" -> begin(Block.Kind.PARAGRAPH);
      default -> text.append(node);
    }
    return null;
  }

  private void begin(Block.Kind next) {
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    if (!line.isEmpty()) {
      blocks.add(new Block(kind, line));
    }
    text.setLength(0);
    kind = next;
  }

  private static String escaped(String words) {
    String marked = words.replace("\\", "\\\\").replace("`", "\\`").replace("<", "&lt;");
    return MARK.matcher(marked).replaceAll("\\\\$0");
  }
}

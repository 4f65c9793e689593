package io.github.relu4j.catalogue;

import io.github.relu4j.Activation;

/**
 * What another system calls an activation, in Markdown.
 *
 * @param text with all parameters, or why there is none
 * @param brief without parameters; empty where it takes the text to understand it
 */
record ForeignName(String text, String brief) {

  private static final ForeignName NONE = new ForeignName("–", "–");

  static ForeignName of(Framework framework, Activation activation) {
    try {
      String written = framework.write(activation);
      String withoutParameters = written.replaceFirst("\\(.*", "");
      return new ForeignName("`" + written + "`", "`" + withoutParameters + "`");
    } catch (IllegalArgumentException e) {
      return e.getMessage().contains("no counterpart") ? NONE : new ForeignName(e.getMessage(), "");
    }
  }
}

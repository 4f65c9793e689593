package io.github.relu4j.examples.claims;

import java.util.List;

/**
 * Something that is said of activations, the statements that it is made of, and what came out.
 *
 * @param number its place among all claims, from 1
 * @param title the claim in a sentence
 * @param explanation what was done and what the picture shows, in two or three sentences
 * @param statements each with its own verdict
 * @param curves details, to be shown as small multiples
 */
public record Claim(
    int number, String title, String explanation, List<Statement> statements, List<Curves> curves) {

  /** A claim. */
  public Claim {
    statements = List.copyOf(statements);
    curves = List.copyOf(curves);
  }

  /** The verdict that all statements share in words, otherwise such as "3 of 4 supported". */
  public String verdict() {
    long supported = count(Verdict.SUPPORTED);
    for (Verdict verdict : Verdict.values()) {
      if (count(verdict) == statements.size()) {
        return verdict.toString();
      }
    }
    return supported + " of " + statements.size() + " supported";
  }

  /** How many statements have that verdict. */
  public long count(Verdict verdict) {
    return statements.stream().filter(statement -> statement.verdict() == verdict).count();
  }
}

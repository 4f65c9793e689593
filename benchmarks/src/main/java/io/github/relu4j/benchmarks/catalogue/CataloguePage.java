package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of docs/functions.md: a table of all activations, one of those that are made of others,
 * one of what is of several elements, and a section for each activation.
 */
final class CataloguePage {

  /** What writes the page and its pictures. */
  static final String COMMAND = "mvn -q -f benchmarks/reactor.xml verify -Pcatalogue";

  /** The directory of the pictures, beside the page. */
  static final String PICTURES = "functions";

  private static final String HEAD =
      """
      <!-- Written by %1$s; changes here are lost. -->

      # Functions

      Every activation with its default parameters, under the names it has here and elsewhere. The page and its
      pictures are made from the library, by

          %1$s

      Words are those of the Javadoc. What follows is found by running `forward` and `derivative`, on %2$s floats
      from -∞ to ∞, both included:

      - *f'(0)*; at a kink it is one of both slopes, that of PyTorch.
      - *reached*: the least and the greatest f(x).
      - *monotone*: f never falls, apart from the last bits.
      - *smooth*: f and f' have no jump (f'' may have one). Elsewhere it says where they jump. Searched from %3$s
        to %4$s.
      - *gain*: what initial weights of variance 1/n, with n inputs, are multiplied by, as `Gain.of` gives it.
        1/√E[f(z)²] for a standard normal z keeps the mean square of what goes from layer to layer. Where
        PyTorch's `calculate_gain` has another value it is that one.

      Names elsewhere stand for the same f; at a kink the other system may take the other slope. A dash leads to the
      reason why a name is missing. `PyTorch`, `Keras`, `Onnx`, `Dl4j`, `HuggingFace` and `Timm` in the package
      `io.github.relu4j.names` give these names by `write` and read them back by `read`; `Jax` only reads. A name of
      Deeplearning4j is a constant of its enum `Activation`, one of Hugging Face is what `hidden_act` may be in a
      config.json, and one of timm what `act_layer` may be. `Activations.parse` reads the names here.
      """;

  private CataloguePage() {}

  /**
   * The page.
   *
   * @param sources the directory of the library's sources
   * @throws IllegalArgumentException if a Javadoc lacks a fact, or if an f is NaN for a float; the
   *     message says which, and where
   */
  static String of(Path sources) throws IOException {
    List<CataloguedActivation> activations = new ArrayList<>();
    for (String name : Activations.names()) {
      activations.add(CataloguedActivation.of(name, sources));
    }
    StringBuilder page =
        new StringBuilder(
            HEAD.formatted(
                COMMAND,
                FloatLine.sample().length,
                Numbers.exact(-Jump.SEARCHED),
                Numbers.exact(Jump.SEARCHED)));
    page.append('\n').append(Overview.of(activations));
    page.append('\n').append(ComposedSection.of(sources));
    page.append('\n').append(GroupedSection.of(GroupedFunction.all(), sources));
    activations.forEach(activation -> page.append('\n').append(Section.of(activation)));
    return page.toString();
  }

  /** The file of a picture, as a link on the page has it. */
  static String picture(String name) {
    return PICTURES + "/" + name + ".svg";
  }
}

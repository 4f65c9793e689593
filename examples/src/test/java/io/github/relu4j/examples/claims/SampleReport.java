package io.github.relu4j.examples.claims;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.relu4j.examples.claims.Curves.Curve;
import io.github.relu4j.examples.claims.Curves.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A report with invented numbers: each kind of statement, of verdict and of curve is in it. */
public final class SampleReport {

  private static final int SEEDS = 12;

  private SampleReport() {}

  /** Writes it as JSON to the file that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(Path.of(arguments[0]).toFile(), report());
  }

  /** The report, the same each time. */
  public static Report report() {
    SplittableRandom random = new SplittableRandom(1);
    return new Report(
        "--mnist-json package/src/digits",
        "Java 25.0.1+8, amd64",
        "relu4j on its vector path",
        List.of(
            "digits: handwritten digits of MNIST, 2000 to learn from, 1000 others to test",
            "words: which of ten kinds of thing a definition of WordNet describes, 3000 to learn"
                + " from, 1000 others to test",
            "spirals: two spirals in the plane, generated, 1000 points to learn from, 500 to test"),
        9001,
        SEEDS,
        false,
        List.of(epochs(random), dying(random), outputs(random), gelu(random)));
  }

  private static Claim epochs(SplittableRandom random) {
    List<Statement> statements = new ArrayList<>();
    for (String task : List.of("digits", "words", "spirals")) {
      for (String other : List.of("sigmoid", "tanh")) {
        double centre = other.equals("sigmoid") ? 5 : 1.1;
        statements.add(
            Statement.of(
                "ReLU needs fewer epochs than " + other,
                task,
                "epochs of " + other + " / epochs of ReLU",
                Scale.RATIO,
                1,
                true,
                outcomes(random, centre, 0.25 * centre, other.equals("sigmoid") ? 3 : 0)));
        statements.add(
            Statement.of(
                "ReLU needs less time than " + other,
                task,
                "time of " + other + " / time of ReLU",
                Scale.RATIO,
                1,
                true,
                outcomes(random, 1.3 * centre, 0.1 * centre, 0)));
      }
    }
    return new Claim(
        1,
        "ReLU learns in fewer epochs and less time than sigmoid and tanh",
        "Each activation is trained at its best learning rate until it reads as many test samples"
            + " as the target says. A dot right of the line means that ReLU was there first.",
        statements,
        List.of(
            curves(random, "Test accuracy, digits", "epoch", false, false),
            curves(random, "Test accuracy, words", "epoch", false, false),
            curves(random, "Loss by learning rate, digits", "learning rate", true, true)));
  }

  private static Claim dying(SplittableRandom random) {
    return new Claim(
        2,
        "High learning rates and large initial weights kill ReLU units",
        "The share of hidden units that are 0 for every sample after training. The highest rate is"
            + " the largest at which most runs stay finite.",
        List.of(
            Statement.of(
                "More ReLU units are dead at the highest rate than at the best one",
                "digits",
                "dead share at the highest rate - dead share at the best rate",
                Scale.SHARE,
                0,
                true,
                outcomes(random, 0.3, 0.08, 0)),
            Statement.of(
                "More ReLU units are dead from large weights than from He's",
                "digits",
                "dead share from large weights - dead share from He's",
                Scale.SHARE,
                0,
                true,
                outcomes(random, 0.01, 0.04, 0))),
        List.of(curves(random, "Dead units by learning rate", "learning rate", true, false)));
  }

  private static Claim outputs(SplittableRandom random) {
    return new Claim(
        3,
        "He weights keep ReLU's variance through depth, Xavier weights do not",
        "The variance of the last hidden layer over that of the first, before any training.",
        List.of(
            Statement.of(
                "He weights change the variance by less than a factor of 10",
                "",
                "the factor, or its reciprocal",
                Scale.RATIO,
                10,
                false,
                outcomes(random, 2.5, 0.5, 0)),
            Statement.of(
                "Xavier weights change it by more",
                "",
                "the factor, or its reciprocal",
                Scale.RATIO,
                10,
                true,
                outcomes(random, 1e9, 2e8, 0))),
        List.of(curves(random, "Variance by layer", "layer", false, true)));
  }

  private static Claim gelu(SplittableRandom random) {
    return new Claim(
        4,
        "GELU ends at a lower test loss than ReLU",
        "Both are trained for as many epochs, each at its best learning rate.",
        List.of(
            Statement.of(
                "GELU ends at a lower test loss",
                "digits",
                "loss of ReLU - loss of GELU",
                Scale.DIFFERENCE,
                0,
                true,
                outcomes(random, -0.03, 0.01, 0)),
            Statement.of(
                "GELU ends at a lower test loss",
                "words",
                "loss of ReLU - loss of GELU",
                Scale.DIFFERENCE,
                0,
                true,
                outcomes(random, -0.05, 0.01, 0))),
        List.of());
  }

  private static List<Double> outcomes(
      SplittableRandom random, double centre, double spread, int infinite) {
    List<Double> outcomes = new ArrayList<>();
    for (int i = 0; i < SEEDS; i++) {
      double sum = 0;
      for (int k = 0; k < 12; k++) {
        sum += random.nextDouble();
      }
      outcomes.add(i < infinite ? Double.POSITIVE_INFINITY : centre + spread * (sum - 6));
    }
    return outcomes;
  }

  private static Curves curves(
      SplittableRandom random, String title, String x, boolean xLog, boolean yLog) {
    List<Curve> curves = new ArrayList<>();
    for (String name : List.of("relu", "sigmoid", "tanh")) {
      List<Point> points = new ArrayList<>();
      double y = 0.2 + 0.1 * random.nextDouble();
      for (int i = 1; i <= 10; i++) {
        y += (1 - y) * 0.3 * random.nextDouble();
        points.add(new Point(xLog ? 0.001 * Math.pow(2, i) : i, 0.95 * y, y, 1.03 * y));
      }
      curves.add(new Curve(name, List.copyOf(points)));
    }
    return new Curves(title, x, "share of test samples", xLog, yLog, List.copyOf(curves));
  }
}

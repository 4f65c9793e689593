package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.UlpBound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** This library, on the path that the JVM's flags choose. */
final class Relu4j implements Engine {

  private static final String MAVEN = "/META-INF/maven/io.github.relu4j/relu4j/pom.properties";

  @Override
  public String name() {
    return "relu4j";
  }

  /** As Maven writes it into the jar. */
  @Override
  public String version() {
    Properties properties = new Properties();
    try (InputStream file = Activation.class.getResourceAsStream(MAVEN)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "of no known version");
  }

  @Override
  public String mode() {
    return Activations.acceleration().toString();
  }

  @Override
  public Optional<Call> prepare(Work work) {
    Activation activation = work.activation();
    Operation operation = work.operation();
    if (activation instanceof Gated && !Gated.isOffered(work)) {
      return Optional.empty();
    }
    float[] x = work.inPlace() ? work.x().clone() : work.x();
    float[] gradY = work.gradY();
    float[] output = work.inPlace() ? x : new float[x.length];
    return Optional.of(
        new Call() {
          @Override
          public void run() {
            operation.library(activation, x, gradY, 0, output, x.length);
          }

          @Override
          public float[] result() {
            return output;
          }
        });
  }

  @Override
  public Tolerance tolerance(Work work) {
    return promised(work);
  }

  /**
   * What the library promises. A product may lie in a lower binade than a factor, so an error of
   * the factor counts up to twice in ULP of the product, which rounds once more. That is backward,
   * and a gated unit.
   */
  static Tolerance promised(Work work) {
    if (work.activation() instanceof Gated gated) {
      return ofProduct(UlpBound.of(gated.unit().activation()));
    }
    double bound = UlpBound.of(work.activation());
    return work.operation() == Operation.BACKWARD ? ofProduct(bound) : new Tolerance(bound, 0);
  }

  private static Tolerance ofProduct(double bound) {
    return new Tolerance(2 * bound + 0.5, 0);
  }
}

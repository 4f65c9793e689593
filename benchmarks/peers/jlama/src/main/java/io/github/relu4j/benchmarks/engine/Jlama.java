package io.github.relu4j.benchmarks.engine;

import com.github.tjake.jlama.tensor.AbstractTensor;
import io.github.relu4j.Silu;
import io.github.relu4j.examples.inside.TensorFloats;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * SiLU and SwiGLU as Jlama's MLPBlock computes them, over its tensors. There the first loop is an
 * IntStream on all processors; here it is on one thread.
 */
final class Jlama implements Engine {

  private static final String VERSION =
      "/META-INF/maven/com.github.tjake/jlama-core/pom.properties";

  @Override
  public String name() {
    return Engines.JLAMA;
  }

  @Override
  public String version() {
    Properties properties = new Properties();
    try (InputStream file = AbstractTensor.class.getResourceAsStream(VERSION)) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  @Override
  public Optional<Call> prepare(Work work) {
    return isOffered(work) ? Optional.of(new JlamaCall(work)) : Optional.empty();
  }

  @Override
  public Optional<Call> prepareLibrary(Work work) {
    if (!isOffered(work)) {
      return Optional.empty();
    }
    JlamaTensors tensors = new JlamaTensors(work);
    return Optional.of(
        new StorageCall(
            work,
            new TensorFloats(tensors.x()),
            new TensorFloats(tensors.up()),
            new TensorFloats(tensors.output()),
            () -> {}));
  }

  private static boolean isOffered(Work work) {
    return Gated.isOffered(work)
        && (work.activation() instanceof Silu
            || work.activation() instanceof Gated gated
                && gated.unit().activation() instanceof Silu);
  }

  /** As {@link LambdaLoops}: a double is rounded to a float, and a product once more. */
  @Override
  public Tolerance tolerance(Work work) {
    return work.activation() instanceof Gated
        ? new Tolerance(2, 0)
        : Tolerance.ofRoundedDouble(work.operation());
  }
}

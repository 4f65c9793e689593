package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.network.Architecture;
import io.github.relu4j.examples.training.Propagation;
import java.util.Collections;
import java.util.List;

/**
 * The way of samples through a network before any training.
 *
 * @param subject whose samples
 * @param architecture the network
 * @param seed of the samples and the weights
 */
public record PropagationJob(Subject subject, Architecture architecture, long seed)
    implements Job<Propagation> {

  private static final int SAMPLES = 256;

  @Override
  public String key() {
    return "propagation through "
        + architecture.key()
        + " of "
        + SAMPLES
        + " of "
        + subject.key(seed)
        + ", seed "
        + seed;
  }

  @Override
  public Class<Propagation> type() {
    return Propagation.class;
  }

  @Override
  public double cost() {
    return 3.0 * architecture.parameters() * SAMPLES;
  }

  @Override
  public Propagation run() {
    return Propagation.of(
        architecture.build(seed), subject.raw(seed).standardised().training(), SAMPLES);
  }

  @Override
  public Propagation guess() {
    List<Double> ones = Collections.nCopies(architecture.hidden().size() + 1, 1.0);
    return new Propagation(ones, ones, ones);
  }
}

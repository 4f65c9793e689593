package io.github.relu4j.internal.maths;

import io.github.relu4j.Softplus;
import java.util.List;

/**
 * log(1 + e^z) / beta with z = beta x, as {@code (max(z, 0) + log(1 + e^-|z|)) / beta}: e^-|z| is
 * at most 1, and both terms are positive. Above the threshold x itself.
 */
public final class ScaledSoftplusForward implements ExponentialFunction<Softplus> {

  /** Below, the result is zero as a float for every beta. */
  public static final double LOWEST = -700;

  @Override
  public double exponent(Softplus softplus, double x) {
    return Math.max(-Math.abs(x * softplus.beta()), LOWEST);
  }

  @Override
  public List<ExponentialStage<Softplus>> stages() {
    return List.of(LogOnePlus::ofExponential);
  }

  @Override
  public double core(Softplus softplus, double x, double log, double scale) {
    double z = x * softplus.beta();
    double smooth = (Math.max(z, 0) + log) / softplus.beta();
    return z > softplus.threshold() ? x : smooth;
  }

  @Override
  public double complete(Softplus softplus, double x, double scale, double expansion) {
    return core(softplus, x, LogOnePlus.ofExponential(softplus, x, scale, expansion), scale);
  }
}

package io.github.relu4j.monitor;

import io.github.relu4j.Activation;
import io.github.relu4j.TwoSlopeActivation;
import io.github.relu4j.internal.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Tells which units of a layer have stopped learning: those whose derivative f' is 0 in every
 * sample (dead), and those where it is always tiny (saturated).
 *
 * <p><b>What it sees.</b> f'(x), not the gradient: a gradient may also be 0 because of the layers
 * behind, which is no fault of the unit. Where a network has the derivatives, {@link
 * #observeDerivatives} takes them; where it keeps masks, {@link #observeMask} does; else {@link
 * #observe} computes those of the samples that it looks at from the pre-activations that {@code
 * backward} is given. An f' of NaN is neither 0 nor tiny, so a unit that has one counts as active;
 * the report says how many there were.
 *
 * <p><b>Layout.</b> Row by row: a sample has {@code units} neighbouring elements, as in a tensor
 * [N, C].
 *
 * <p><b>Window.</b> All samples since the start or the last {@link #reset}. One sample in {@code
 * interval} is looked at, since otherwise counting would cost more than the backward pass of a
 * rectifier. In a layer with matrix products, beside which both cost little, use 1. A unit that is
 * active in one sample of a thousand may be taken for dead where fewer than a thousand were looked
 * at.
 *
 * <p>One monitor is for one thread; {@link #merge} joins those of several. Observing allocates
 * nothing. Source for dead units: L. Lu, Y. Shin, Y. Su, G. Karniadakis, "Dying ReLU and
 * initialization: theory and numerical examples", 2020, arXiv 1903.06733.
 */
public final class DeadUnitMonitor {

  /**
   * The |f'| under which a unit counts as saturated: a sigmoid's beyond ±4.6, a tanh's beyond ±3.
   */
  public static final float DEFAULT_SATURATION_THRESHOLD = 0.01f;

  /** With this interval a monitor costs less than a tenth of a ReLU's backward. */
  public static final int DEFAULT_INTERVAL = 64;

  private final String layer;
  private final int units;
  private final float saturationThreshold;
  private final RowSampler sampler;
  private final float[] derivatives;
  private final UnitCounts counts;

  /**
   * A monitor with the default threshold and interval.
   *
   * @param layer what the reports call the layer
   * @param units the number of units, at least 1
   * @throws NullPointerException if layer is null
   * @throws IllegalArgumentException if units is under 1
   */
  public DeadUnitMonitor(String layer, int units) {
    this(layer, units, DEFAULT_SATURATION_THRESHOLD, DEFAULT_INTERVAL);
  }

  /**
   * A monitor.
   *
   * @param layer what the reports call the layer
   * @param units the number of units, at least 1
   * @param saturationThreshold the |f'| under which a unit counts as saturated, above 0
   * @param interval one sample in so many is looked at, at least 1
   * @throws NullPointerException if layer is null
   * @throws IllegalArgumentException if a number is out of range
   */
  public DeadUnitMonitor(String layer, int units, float saturationThreshold, int interval) {
    this.layer = Objects.requireNonNull(layer, "layer");
    this.units = Check.atLeast("units", 1, units);
    Check.positive("saturationThreshold", saturationThreshold);
    this.saturationThreshold = saturationThreshold;
    this.sampler = new RowSampler(interval);
    this.derivatives = new float[units];
    this.counts = new UnitCounts(units, saturationThreshold);
  }

  /**
   * Observes a batch by its pre-activations.
   *
   * @param activation the layer's activation; of a PReLU, one whose blocks divide a row
   * @param x the pre-activations, row by row
   * @param offset index of the first element
   * @param samples the number of rows
   * @throws NullPointerException if an argument is null
   * @throws IndexOutOfBoundsException if the rows do not lie inside x
   */
  public void observe(Activation activation, float[] x, int offset, int samples) {
    Objects.requireNonNull(activation, "activation");
    Check.rows("x", x, offset, samples, units);
    long row = sampler.next();
    while (row < samples) {
      activation.derivative(x, offset + (int) row * units, derivatives, 0, units);
      counts.add(derivatives, 0);
      sampler.picked();
      row = sampler.next();
    }
    sampler.passed(samples);
  }

  /**
   * Observes a batch by its pre-activations, a whole array.
   *
   * @param activation the layer's activation
   * @param x the pre-activations, row by row
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if x is not a whole number of rows
   */
  public void observe(Activation activation, float[] x) {
    observe(activation, x, 0, Check.wholeRows("x", x, units));
  }

  /**
   * Observes a batch by its derivatives.
   *
   * @param dydx the derivatives f'(x), row by row
   * @param offset index of the first element
   * @param samples the number of rows
   * @throws NullPointerException if dydx is null
   * @throws IndexOutOfBoundsException if the rows do not lie inside dydx
   */
  public void observeDerivatives(float[] dydx, int offset, int samples) {
    Check.rows("dydx", dydx, offset, samples, units);
    long row = sampler.next();
    while (row < samples) {
      counts.add(dydx, offset + (int) row * units);
      sampler.picked();
      row = sampler.next();
    }
    sampler.passed(samples);
  }

  /**
   * Observes a batch by its derivatives, a whole array.
   *
   * @param dydx the derivatives f'(x), row by row
   * @throws NullPointerException if dydx is null
   * @throws IllegalArgumentException if dydx is not a whole number of rows
   */
  public void observeDerivatives(float[] dydx) {
    observeDerivatives(dydx, 0, Check.wholeRows("dydx", dydx, units));
  }

  /**
   * Observes a batch by the mask that forward has written for all its rows. The report is that of
   * {@link #observe}, but for an f' of NaN: a mask has it as {@link
   * TwoSlopeActivation#slopeWhereSet}, so {@link DeadUnitReport#notNumbers} does not count it.
   *
   * @param activation the layer's activation
   * @param mask the mask, of one range for the whole batch: rows need not begin at a word
   * @param maskOffset index of the first word
   * @param samples the number of rows
   * @throws NullPointerException if an argument is null
   * @throws IndexOutOfBoundsException if the rows do not lie inside the mask
   */
  public void observeMask(TwoSlopeActivation activation, long[] mask, int maskOffset, int samples) {
    Objects.requireNonNull(activation, "activation");
    Check.bits("mask", mask, maskOffset, samples, units);
    float set = activation.slopeWhereSet();
    float clear = activation.slopeWhereClear();
    long row = sampler.next();
    while (row < samples) {
      counts.add(mask, (long) maskOffset * Long.SIZE + row * units, set, clear);
      sampler.picked();
      row = sampler.next();
    }
    sampler.passed(samples);
  }

  /**
   * Adds what another monitor has observed, as if this one had. The order of merges does not
   * matter.
   *
   * @param other the monitor of the same layer in another thread, which has ended or pauses; is
   *     left as it is
   * @throws NullPointerException if other is null
   * @throws IllegalArgumentException if it is this one, or of another layer, number of units or
   *     threshold
   */
  public void merge(DeadUnitMonitor other) {
    Objects.requireNonNull(other, "other");
    if (other == this) {
      throw new IllegalArgumentException("other must be another monitor than this one");
    }
    Check.same("layer", layer, other.layer);
    Check.same("units", units, other.units);
    Check.same("saturationThreshold", saturationThreshold, other.saturationThreshold);
    counts.add(other.counts);
  }

  /** Forgets all samples: a new window begins. */
  public void reset() {
    counts.reset();
    sampler.reset();
  }

  /**
   * What was observed since the start or the last reset.
   *
   * @return the report
   */
  public DeadUnitReport report() {
    List<UnitActivity> activities = new ArrayList<>(units);
    for (int unit = 0; unit < units; unit++) {
      activities.add(counts.activity(unit));
    }
    return new DeadUnitReport(
        layer, counts.samples(), saturationThreshold, counts.notNumbers(), activities);
  }

  /** The report's {@link DeadUnitReport#summary}. */
  @Override
  public String toString() {
    return report().summary();
  }
}

package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.LongStagedFunction;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.StagedFunction;
import java.lang.invoke.MethodHandles;

/**
 * Runs a formula stage by stage over a tile, each stage a loop that C2 vectorises.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data, so that C2
 * sees it as a constant and inlines its stages.
 */
final class StagedLoop extends TiledLoop {

  private static final StagedFunction<Elementwise> FUNCTION = function();

  /** The same, or null where it is not a long one. */
  private static final LongStagedFunction<Elementwise> LONG =
      FUNCTION instanceof LongStagedFunction<Elementwise> function ? function : null;

  @SuppressWarnings("unchecked")
  private static StagedFunction<Elementwise> function() {
    return Specialised.data(MethodHandles.lookup(), StagedFunction.class);
  }

  StagedLoop() {}

  @Override
  float element(Elementwise activation, float x) {
    return FUNCTION.apply(activation, x);
  }

  @Override
  public void tile(Elementwise activation, Tiles tiles, int count) {
    arguments(activation, tiles.elements, tiles.values, count);
    scales(activation, tiles.values, tiles.scales, count);
    expansions(activation, tiles.values, tiles.scales, tiles.expansions, count);
    if (LONG == null) {
      cores(activation, tiles.values, tiles.scales, tiles.expansions, count);
    } else {
      supplements(
          activation, tiles.values, tiles.scales, tiles.expansions, tiles.supplements, count);
      quotients(activation, tiles.values, tiles.scales, tiles.expansions, tiles.quotients, count);
      residuals(activation, tiles.values, tiles.scales, tiles.expansions, tiles.quotients, count);
      lines(activation, tiles.values, count);
      longCores(
          activation,
          tiles.values,
          tiles.scales,
          tiles.supplements,
          tiles.quotients,
          tiles.expansions,
          count);
    }
    finish(activation, tiles.elements, tiles.values, count);
  }

  private static void arguments(Elementwise activation, float[] x, float[] t, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = FUNCTION.argument(activation, x[i]);
    }
  }

  private static void scales(Elementwise activation, float[] t, float[] scale, int count) {
    for (int i = 0; i < count; i++) {
      scale[i] = FUNCTION.scale(activation, t[i]);
    }
  }

  private static void expansions(
      Elementwise activation, float[] t, float[] scale, float[] expansion, int count) {
    for (int i = 0; i < count; i++) {
      expansion[i] = FUNCTION.expansion(activation, t[i], scale[i]);
    }
  }

  private static void cores(
      Elementwise activation, float[] t, float[] scale, float[] expansion, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = FUNCTION.core(activation, t[i], scale[i], expansion[i]);
    }
  }

  private static void supplements(
      Elementwise activation,
      float[] t,
      float[] scale,
      float[] expansion,
      float[] supplement,
      int count) {
    for (int i = 0; i < count; i++) {
      supplement[i] = LONG.supplement(activation, t[i], scale[i], expansion[i]);
    }
  }

  private static void quotients(
      Elementwise activation,
      float[] t,
      float[] scale,
      float[] expansion,
      float[] quotient,
      int count) {
    for (int i = 0; i < count; i++) {
      quotient[i] = LONG.quotient(activation, t[i], scale[i], expansion[i]);
    }
  }

  /** Puts the residuals in the place of the expansions. */
  private static void residuals(
      Elementwise activation,
      float[] t,
      float[] scale,
      float[] expansion,
      float[] quotient,
      int count) {
    for (int i = 0; i < count; i++) {
      expansion[i] = LONG.residual(activation, t[i], scale[i], expansion[i], quotient[i]);
    }
  }

  /** Puts the lines in the place of the reduced arguments. */
  private static void lines(Elementwise activation, float[] t, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = LONG.line(activation, t[i]);
    }
  }

  private static void longCores(
      Elementwise activation,
      float[] lines,
      float[] scale,
      float[] supplement,
      float[] quotient,
      float[] residual,
      int count) {
    for (int i = 0; i < count; i++) {
      lines[i] = LONG.core(activation, lines[i], scale[i], supplement[i], quotient[i], residual[i]);
    }
  }

  private static void finish(Elementwise activation, float[] x, float[] value, int count) {
    for (int i = 0; i < count; i++) {
      value[i] = FUNCTION.finish(activation, x[i], value[i]);
    }
  }
}

package io.github.relu4j.internal.loop;

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
    cores(activation, tiles.values, tiles.scales, tiles.expansions, count);
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

  private static void finish(Elementwise activation, float[] x, float[] value, int count) {
    for (int i = 0; i < count; i++) {
      value[i] = FUNCTION.finish(activation, x[i], value[i]);
    }
  }
}

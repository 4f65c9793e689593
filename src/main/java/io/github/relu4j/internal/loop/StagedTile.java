package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.scalar.StagedFunction;
import java.lang.invoke.MethodHandles;

/**
 * Runs a formula stage by stage over a tile, each stage a loop that C2 vectorises.
 *
 * <p>A template: each function gets a hidden copy that has the function as class data, so that C2
 * sees it as a constant and inlines its stages.
 */
final class StagedTile implements TileFunction {

  private static final StagedFunction<ElementwiseActivation> FUNCTION = function();

  @SuppressWarnings("unchecked")
  private static StagedFunction<ElementwiseActivation> function() {
    return Specialised.data(MethodHandles.lookup(), StagedFunction.class);
  }

  StagedTile() {}

  @Override
  public void apply(ElementwiseActivation activation, Tiles tiles, int count) {
    arguments(activation, tiles.elements, tiles.values, count);
    scales(activation, tiles.values, tiles.scales, count);
    expansions(activation, tiles.values, tiles.scales, tiles.expansions, count);
    cores(activation, tiles.values, tiles.scales, tiles.expansions, count);
    finish(activation, tiles.elements, tiles.values, count);
  }

  private static void arguments(ElementwiseActivation activation, float[] x, float[] t, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = FUNCTION.argument(activation, x[i]);
    }
  }

  private static void scales(
      ElementwiseActivation activation, float[] t, float[] scale, int count) {
    for (int i = 0; i < count; i++) {
      scale[i] = FUNCTION.scale(activation, t[i]);
    }
  }

  private static void expansions(
      ElementwiseActivation activation, float[] t, float[] scale, float[] expansion, int count) {
    for (int i = 0; i < count; i++) {
      expansion[i] = FUNCTION.expansion(activation, t[i], scale[i]);
    }
  }

  private static void cores(
      ElementwiseActivation activation, float[] t, float[] scale, float[] expansion, int count) {
    for (int i = 0; i < count; i++) {
      t[i] = FUNCTION.core(activation, t[i], scale[i], expansion[i]);
    }
  }

  private static void finish(
      ElementwiseActivation activation, float[] x, float[] value, int count) {
    for (int i = 0; i < count; i++) {
      value[i] = FUNCTION.finish(activation, x[i], value[i]);
    }
  }
}

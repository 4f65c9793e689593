package io.github.relu4j.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.example.SquaredRelu;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Scratch tiles")
class TilesTest {

  private static final int LENGTH = 3_000;

  private final List<Tiles> taken = new ArrayList<>();

  private void takeAll() {
    for (Tiles tiles = Tiles.take(); tiles != null; tiles = Tiles.take()) {
      taken.add(tiles);
    }
  }

  @AfterEach
  void giveBackAll() {
    taken.forEach(Tiles::giveBack);
  }

  @Test
  @DisplayName("are each taken by one caller at a time")
  void areTakenOnce() {
    takeAll();
    assertThat(taken).hasSizeGreaterThan(1).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("can be taken again when they are given back")
  void areGivenBack() {
    takeAll();
    Tiles last = taken.remove(taken.size() - 1);
    last.giveBack();
    takeAll();
    assertThat(taken).contains(last);
  }

  @Test
  @DisplayName("are given back by every operation")
  void areNotLost() {
    takeAll();
    int all = taken.size();
    taken.forEach(Tiles::giveBack);
    taken.clear();
    for (int call = 0; call < 2 * all; call++) {
      activations().forEach(TilesTest::run);
    }
    takeAll();
    assertThat(taken).hasSize(all);
  }

  static Stream<Activation> activations() {
    return Stream.of(
        Activations.tanh(),
        Activations.sigmoid(),
        Activations.elu(),
        Activations.relu(),
        Activations.relu6(),
        Activations.prelu(0.1f, 0.2f, 0.3f),
        Activations.prelu(new float[] {0.1f, 0.2f}, 100),
        new SquaredRelu());
  }

  @DisplayName("can all be in use: the results have the same bits without them")
  @ParameterizedTest(name = "{0}")
  @MethodSource("activations")
  void sameBitsWithout(Activation activation) {
    float[][] with = run(activation);
    takeAll();
    assertThat(run(activation)).isDeepEqualTo(with);
  }

  /** Forward, derivative and backward at offsets that differ, then backward at the same ones. */
  private static float[][] run(Activation activation) {
    float[] x = new float[LENGTH + 3];
    float[] gradY = new float[LENGTH + 3];
    for (int i = 0; i < x.length; i++) {
      x[i] = (i % 601 - 300) / 20f;
      gradY[i] = i % 7 - 3;
    }
    float[][] results = new float[4][LENGTH + 3];
    activation.forward(x, 1, results[0], 3, LENGTH);
    activation.derivative(x, 1, results[1], 3, LENGTH);
    activation.backward(x, 1, gradY, 2, results[2], 3, LENGTH);
    activation.backward(x, 1, gradY, 1, results[3], 1, LENGTH);
    return results;
  }
}

package io.github.relu4j.storage;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedRows;
import io.github.relu4j.Maxout;
import io.github.relu4j.RowActivation;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.StorageKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("No call over storages allocates once C2 has compiled it")
class StorageAllocationTest {

  private static final int LENGTH = 3_600;

  @DisplayName("whatever kind they are of")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.support.StorageKinds#underTest")
  void kinds(StorageKind kind) {
    FloatStorage x = kind.allocate(LENGTH).view(0, LENGTH);
    FloatStorage y = kind.allocate(LENGTH).view(0, LENGTH);
    FloatStorage gradX = FloatStorage.of(new float[LENGTH]);
    FloatStorage half = FloatStorage.of(new float[LENGTH / 2]);
    Activation relu = Activations.relu();
    Activation tanh = Activations.tanh();
    GatedLinearUnit swiglu = Activations.swiglu();
    GatedRows rows = swiglu.rows(75, GatedRows.Order.GATE_UP);
    RowActivation softmax = Activations.softmax(50);
    Maxout maxout = Activations.maxout(2);
    Allocations.assertNoneBy(
        () -> {
          relu.forward(x, y);
          relu.backward(x, x, y);
          tanh.backward(x, x, y);
          tanh.forward(x, y);
          tanh.derivative(x, y);
          tanh.backward(x, y, gradX);
          tanh.backwardFromOutput(gradX, x, y);
          swiglu.forward(x, gradX, y);
          swiglu.forward(x, x, y);
          swiglu.backward(x, x, y, gradX, y);
          rows.forward(x, half);
          rows.backward(x, half, gradX);
          softmax.forward(x, y);
          softmax.backward(y, x, gradX);
          maxout.forward(x, half);
          maxout.backward(x, half, gradX);
        });
  }
}

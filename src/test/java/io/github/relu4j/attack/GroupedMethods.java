package io.github.relu4j.attack;

import static io.github.relu4j.attack.ArrayMethod.Argument.input;
import static io.github.relu4j.attack.ArrayMethod.Argument.output;

import io.github.relu4j.Activations;
import io.github.relu4j.BiasedActivation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedRows;
import io.github.relu4j.Maxout;
import io.github.relu4j.attack.ArrayMethod.Overlap;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.GatedInputs;
import io.github.relu4j.support.RowSubjects;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The array methods of what takes several inputs for a result. */
final class GroupedMethods {

  /** Over one row, or over one of its inputs. */
  private interface OfRow {
    void run(float[][] arrays, int[] offsets, int rows);
  }

  private GroupedMethods() {}

  static Stream<ArrayMethod> all() {
    return Stream.of(units(), rows(), overRows(), maxout(), biased()).flatMap(methods -> methods);
  }

  private static Stream<ArrayMethod> units() {
    return Stream.of(
            "glu",
            "reglu",
            "swiglu",
            "geglu",
            "glu(leaky_relu(-0.5))",
            "drelu",
            "swiglu_oai",
            "swiglu(clamp_after=0.5)")
        .map(Activations::parseGated)
        .flatMap(unit -> Stream.of(forward(unit), backward(unit)));
  }

  private static ArrayMethod forward(GatedLinearUnit unit) {
    return new ArrayMethod(
        unit.name() + " forward",
        List.of(input("gate", 1), input("up", 1), output("y", 1)),
        1,
        (in, out) -> Overlap.SAME_START_OR_APART,
        true,
        (a, o, length) -> unit.forward(a[0], o[0], a[1], o[1], a[2], o[2], length),
        (inputs, length) ->
            new float[][] {null, null, new GatedInputs(inputs[0], inputs[1], null).y(unit)});
  }

  private static ArrayMethod backward(GatedLinearUnit unit) {
    return new ArrayMethod(
        unit.name() + " backward",
        List.of(
            input("gate", 1),
            input("up", 1),
            input("gradY", 1),
            output("gradGate", 1),
            output("gradUp", 1)),
        1,
        (in, out) -> Overlap.SAME_START_OR_APART,
        true,
        (a, o, length) ->
            unit.backward(a[0], o[0], a[1], o[1], a[2], o[2], a[3], o[3], a[4], o[4], length),
        (inputs, length) -> {
          GatedInputs in = new GatedInputs(inputs[0], inputs[1], inputs[2]);
          return new float[][] {null, null, null, in.gradGate(unit), in.gradUp(unit)};
        });
  }

  private static Stream<ArrayMethod> rows() {
    return IntStream.of(1, 3, 40, 1_500)
        .boxed()
        .flatMap(
            width ->
                Stream.of(GatedRows.Order.values())
                    .map(order -> Activations.swiglu().rows(width, order)))
        .flatMap(rows -> Stream.of(forward(rows), backward(rows)));
  }

  private static String name(GatedRows rows) {
    return rows.unit().name() + " in rows of " + rows.width() + ", " + rows.order();
  }

  private static ArrayMethod forward(GatedRows rows) {
    int width = rows.width();
    return new ArrayMethod(
        name(rows) + " forward",
        List.of(input("x", 2 * width), output("y", width)),
        1,
        (in, out) -> Overlap.SAME_START_OR_APART,
        true,
        (a, o, length) -> rows.forward(a[0], o[0], a[1], o[1], length),
        (inputs, length) -> new float[][] {null, halves(rows, inputs[0], null).y(rows.unit())});
  }

  private static ArrayMethod backward(GatedRows rows) {
    int width = rows.width();
    return new ArrayMethod(
        name(rows) + " backward",
        List.of(input("x", 2 * width), input("gradY", width), output("gradX", 2 * width)),
        1,
        (in, out) -> in.name().equals("x") ? Overlap.SAME_START_OR_APART : Overlap.APART,
        true,
        (a, o, length) -> rows.backward(a[0], o[0], a[1], o[1], a[2], o[2], length),
        (inputs, length) -> {
          GatedInputs in = halves(rows, inputs[0], inputs[1]);
          float[] gradX = new float[inputs[0].length];
          scatter(rows, in.gradGate(rows.unit()), gradX, true);
          scatter(rows, in.gradUp(rows.unit()), gradX, false);
          return new float[][] {null, null, gradX};
        });
  }

  /** Gate and up of all rows, each without gaps. */
  private static GatedInputs halves(GatedRows rows, float[] x, float[] gradY) {
    float[] gate = new float[x.length / 2];
    float[] up = new float[x.length / 2];
    for (int i = 0; i < gate.length; i++) {
      gate[i] = x[inRow(rows, i, true)];
      up[i] = x[inRow(rows, i, false)];
    }
    return new GatedInputs(gate, up, gradY);
  }

  private static void scatter(GatedRows rows, float[] elements, float[] x, boolean isGate) {
    for (int i = 0; i < elements.length; i++) {
      x[inRow(rows, i, isGate)] = elements[i];
    }
  }

  /** Where an element of the gate, or of up, is. */
  private static int inRow(GatedRows rows, int index, boolean isGate) {
    int width = rows.width();
    int row = index / width * 2 * width;
    int inRow = index % width;
    return switch (rows.order()) {
      case GATE_UP -> row + inRow + (isGate ? 0 : width);
      case UP_GATE -> row + inRow + (isGate ? width : 0);
      case INTERLEAVED -> row + 2 * inRow + (isGate ? 0 : 1);
    };
  }

  private static Stream<ArrayMethod> overRows() {
    return IntStream.of(1, 3, 40, 1_100)
        .boxed()
        .flatMap(RowSubjects::of)
        .flatMap(
            activation ->
                Stream.of(
                    ofRows(
                        activation.name() + " forward",
                        activation.width(),
                        (a, o, rows) -> activation.forward(a[0], o[0], a[1], o[1], rows),
                        "x"),
                    ofRows(
                        activation.name() + " backward",
                        activation.width(),
                        (a, o, rows) ->
                            activation.backward(a[0], o[0], a[1], o[1], a[2], o[2], rows),
                        "y",
                        "gradY")));
  }

  private static Stream<ArrayMethod> biased() {
    return IntStream.of(1, 3, 40, 1_100)
        .mapToObj(width -> FloatSample.elements(width, width))
        .flatMap(
            bias ->
                Stream.of(Activations.relu(), Activations.tanh())
                    .flatMap(activation -> biased(Activations.biased(activation), bias)));
  }

  private static Stream<ArrayMethod> biased(BiasedActivation biased, float[] bias) {
    String name = biased.activation().name() + " behind a bias of " + bias.length;
    return Stream.of(
        ofRows(
            name + " forward",
            bias.length,
            (a, o, rows) -> biased.forward(a[0], o[0], bias, a[1], o[1], rows),
            "x"),
        ofRows(
            name + " backward",
            bias.length,
            (a, o, rows) ->
                biased.backward(
                    a[0], o[0], bias, a[1], o[1], a[2], o[2], rows, new float[bias.length]),
            "x",
            "gradY"));
  }

  /** What acts on each row alone: its model is a call for each row, in arrays of their own. */
  private static ArrayMethod ofRows(String name, int width, OfRow call, String... inputNames) {
    int count = inputNames.length;
    List<ArrayMethod.Argument> arguments =
        Stream.concat(
                Stream.of(inputNames).map(input -> input(input, width)),
                Stream.of(output("output", width)))
            .toList();
    return new ArrayMethod(
        name,
        arguments,
        1,
        (in, out) -> Overlap.SAME_START_OR_APART,
        true,
        call::run,
        (inputs, rows) -> {
          float[] results = new float[rows * width];
          for (int row = 0; row < rows; row++) {
            float[][] alone = new float[count + 1][];
            for (int i = 0; i < count; i++) {
              alone[i] = Arrays.copyOfRange(inputs[i], row * width, (row + 1) * width);
            }
            alone[count] = new float[width];
            call.run(alone, new int[count + 1], 1);
            System.arraycopy(alone[count], 0, results, row * width, width);
          }
          float[][] all = new float[count + 1][];
          all[count] = results;
          return all;
        });
  }

  private static Stream<ArrayMethod> maxout() {
    return Stream.of(
            Activations.maxout(1),
            Activations.maxout(2),
            Activations.maxout(3),
            Activations.maxout(5, 2),
            Activations.maxout(2, 63),
            Activations.maxout(2, 1_030))
        .flatMap(maxout -> Stream.of(forward(maxout), backward(maxout)));
  }

  private static ArrayMethod forward(Maxout maxout) {
    return new ArrayMethod(
        maxout.name() + " forward",
        List.of(input("x", maxout.pieces()), output("y", 1)),
        maxout.elementsPerChannel(),
        (in, out) -> Overlap.SAME_START_OR_APART,
        true,
        (a, o, length) -> maxout.forward(a[0], o[0], a[1], o[1], length),
        (inputs, length) -> {
          float[] y = new float[length];
          Arrays.fill(y, Float.NEGATIVE_INFINITY);
          for (int i = 0; i < length * maxout.pieces(); i++) {
            int group = group(maxout, i);
            y[group] = Math.max(y[group], inputs[0][i]);
          }
          return new float[][] {null, y};
        });
  }

  private static ArrayMethod backward(Maxout maxout) {
    return new ArrayMethod(
        maxout.name() + " backward",
        List.of(input("x", maxout.pieces()), input("gradY", 1), output("gradX", maxout.pieces())),
        maxout.elementsPerChannel(),
        (in, out) -> in.name().equals("x") ? Overlap.SAME_START_OR_APART : Overlap.APART,
        true,
        (a, o, length) -> maxout.backward(a[0], o[0], a[1], o[1], a[2], o[2], length),
        (inputs, length) ->
            new float[][] {null, null, gradX(maxout, inputs[0], inputs[1], length)});
  }

  private static float[] gradX(Maxout maxout, float[] x, float[] gradY, int length) {
    int[] largest = new int[length];
    Arrays.fill(largest, -1);
    for (int i = 0; i < x.length; i++) {
      int group = group(maxout, i);
      float before = largest[group] < 0 ? 0f : x[largest[group]];
      boolean larger = Float.isNaN(x[i]) ? !Float.isNaN(before) : x[i] > before;
      largest[group] = largest[group] < 0 || larger ? i : largest[group];
    }
    float[] gradX = new float[x.length];
    for (int group = 0; group < length; group++) {
      float max = x[largest[group]];
      gradX[largest[group]] = Float.isNaN(max) ? max : gradY[group];
    }
    return gradX;
  }

  /** The result that an element of x belongs to; those of one group come in order. */
  private static int group(Maxout maxout, int index) {
    int run = maxout.elementsPerChannel();
    return index / run / maxout.pieces() * run + index % run;
  }
}

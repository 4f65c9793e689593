package io.github.relu4j.spark;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.RowActivation;
import io.github.relu4j.spark.ArrayOperation.Backward;
import io.github.relu4j.spark.ArrayOperation.Derivative;
import io.github.relu4j.spark.ArrayOperation.Forward;
import io.github.relu4j.spark.ArrayOperation.Gate;
import io.github.relu4j.spark.ArrayOperation.Rows;
import io.github.relu4j.spark.ArrayOperation.RowsBackward;
import io.github.relu4j.spark.ArrayOperation.RowsForward;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What SQL can ask of an activation. */
enum Operation {
  FORWARD("relu4j", "f of each element: relu4j('gelu', x), relu4j('softmax', x)") {
    @Override
    ArrayOperation of(Activation activation) {
      return new Forward(activation);
    }

    @Override
    ArrayOperation of(Rows rows) {
      return new RowsForward(rows);
    }

    @Override
    ArrayOperation ofGate(String text) {
      return new Gate(Activations.parseGated(text));
    }
  },
  DERIVATIVE("relu4j_derivative", "f' of each element: relu4j_derivative('gelu', x)") {
    @Override
    ArrayOperation of(Activation activation) {
      return new Derivative(activation);
    }

    @Override
    ArrayOperation of(Rows rows) {
      throw new IllegalArgumentException(
          rows.name() + " has no derivative of each element; relu4j_backward gives its gradient");
    }

    @Override
    ArrayOperation ofGate(String text) {
      throw new IllegalArgumentException("relu4j_derivative does not take gated units");
    }
  },
  BACKWARD(
      "relu4j_backward",
      "the gradient of x, of x and the gradient of y: relu4j_backward('gelu', x, grad_y)") {
    @Override
    ArrayOperation of(Activation activation) {
      return new Backward(activation);
    }

    @Override
    ArrayOperation of(Rows rows) {
      return new RowsBackward(rows);
    }

    @Override
    ArrayOperation ofGate(String text) {
      throw new IllegalArgumentException("relu4j_backward does not take gated units");
    }
  };

  private static final List<String> ROWS =
      List.of("softmax", "log_softmax", "sparsemax", "hardmax");

  private final String function;
  private final String usage;

  Operation(String function, String usage) {
    this.function = function;
    this.usage = usage;
  }

  abstract ArrayOperation of(Activation activation);

  abstract ArrayOperation of(Rows rows);

  abstract ArrayOperation ofGate(String text);

  /** The name of the SQL function. */
  String function() {
    return function;
  }

  String usage() {
    return usage;
  }

  /**
   * This operation of the activation of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  ArrayOperation read(String text) {
    int parenthesis = text.indexOf('(');
    String name = (parenthesis < 0 ? text : text.substring(0, parenthesis)).strip();
    if (ROWS.contains(name)) {
      return of(new Rows(name, parenthesis < 0 ? null : rows(name, text)));
    }
    if (Activations.gatedNames().contains(name)) {
      return ofGate(text);
    }
    return of(Activations.parse(text));
  }

  /**
   * The same, of one array.
   *
   * @throws NullPointerException if name is null
   * @throws IllegalArgumentException if there is none, or if it takes two arrays
   */
  ArrayOperation readOfOneArray(String name) {
    ArrayOperation operation = read(Objects.requireNonNull(name, "name"));
    if (operation.inputs() > 1) {
      throw new IllegalArgumentException(name + " takes two arrays");
    }
    return operation;
  }

  private static RowActivation rows(String name, String text) {
    return switch (name) {
      case "softmax" -> Activations.parseSoftmax(text);
      case "log_softmax" -> Activations.parseLogSoftmax(text);
      case "sparsemax" -> Activations.parseSparsemax(text);
      default -> Activations.parseHardmax(text);
    };
  }

  /** The names without parameters that this operation takes. */
  List<String> names() {
    Stream<String> elementwise = Activations.names().stream();
    Stream<String> others =
        switch (this) {
          case FORWARD -> Stream.concat(ROWS.stream(), Activations.gatedNames().stream());
          case DERIVATIVE -> Stream.empty();
          case BACKWARD -> ROWS.stream();
        };
    return Stream.concat(elementwise, others).toList();
  }
}

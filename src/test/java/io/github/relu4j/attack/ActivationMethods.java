package io.github.relu4j.attack;

import static io.github.relu4j.attack.ArrayMethod.Argument.input;
import static io.github.relu4j.attack.ArrayMethod.Argument.output;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.attack.ArrayMethod.Overlap;
import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import java.util.List;
import java.util.stream.Stream;

/** The array methods of activations, which must agree with their methods for one element. */
final class ActivationMethods {

  private ActivationMethods() {}

  /** All that can be named, some with other parameters, and some of a user's. */
  private static Stream<Activation> activations() {
    Stream<String> others =
        Stream.of(
            "leaky_relu(-0.5)",
            "elu(-1.5)",
            "celu(0.5)",
            "softplus(0.5,20)",
            "swish(-1.5)",
            "hardtanh(-2.5,0)",
            "hardsigmoid_linear(-0.3,0.2)",
            "threshold(-0.5,-3)",
            "prelu(0.25,-0.1,0)",
            "prelu(0.1,0.2,0.3,3,elements_per_channel=7)",
            "prelu(0.5,2,elements_per_channel=64)",
            "snake(0.25,-3,0,elements_per_channel=7)",
            "snake_beta(0.25,100,-2,0.5,elements_per_channel=64)",
            "xielu(0.1,6,0.5)");
    return Stream.concat(
        Stream.concat(Activations.names().stream(), others).map(Activations::parse),
        Stream.of(new SquaredRelu(), new Ramp(0.2f)));
  }

  static Stream<ArrayMethod> all() {
    return activations().map(Subject::of).flatMap(ActivationMethods::of);
  }

  private static Stream<ArrayMethod> of(Subject subject) {
    return Stream.of(
        map(subject, Operation.FORWARD, "y"),
        map(subject, Operation.DERIVATIVE, "dydx"),
        backward(subject),
        backwardFromOutput(subject));
  }

  private static ArrayMethod map(Subject subject, Operation operation, String output) {
    return new ArrayMethod(
        subject + " " + operation,
        List.of(input("x", 1), output(output, 1)),
        subject.block(),
        (in, out) -> Overlap.SAME_START_OR_APART,
        true,
        (arrays, offsets, length) ->
            operation.run(
                subject.activation(),
                arrays[0],
                offsets[0],
                null,
                0,
                arrays[1],
                offsets[1],
                length),
        (inputs, length) ->
            new float[][] {null, subject.expected(operation, inputs[0], inputs[0])});
  }

  private static ArrayMethod backward(Subject subject) {
    return new ArrayMethod(
        subject + " " + Operation.BACKWARD,
        List.of(input("x", 1), input("gradY", 1), output("gradX", 1)),
        subject.block(),
        (in, out) -> Overlap.SAME_START_OR_APART,
        true,
        (arrays, offsets, length) ->
            subject
                .activation()
                .backward(
                    arrays[0], offsets[0], arrays[1], offsets[1], arrays[2], offsets[2], length),
        (inputs, length) ->
            new float[][] {null, null, subject.expected(Operation.BACKWARD, inputs[0], inputs[1])});
  }

  private static ArrayMethod backwardFromOutput(Subject subject) {
    return new ArrayMethod(
        subject + " backwardFromOutput",
        List.of(input("y", 1), input("gradY", 1), output("gradX", 1)),
        subject.block(),
        (in, out) -> Overlap.SAME_START_OR_APART,
        subject.activation().supportsBackwardFromOutput(),
        (arrays, offsets, length) ->
            subject
                .activation()
                .backwardFromOutput(
                    arrays[0], offsets[0], arrays[1], offsets[1], arrays[2], offsets[2], length),
        (inputs, length) ->
            new float[][] {null, null, subject.expectedFromOutput(inputs[0], inputs[1])});
  }
}

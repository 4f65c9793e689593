package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** The activations in lanewise operations of the Vector API. */
final class LanewiseFormulas {

  private LanewiseFormulas() {}

  /** The loop, or nothing for an activation that has no formula here. */
  static Optional<ArrayCall.Loop> loop(Activation activation, Operation operation) {
    Optional<LanewiseFunction> lanewise =
        operation == Operation.FORWARD ? forward(activation) : derivative(activation);
    if (lanewise.isEmpty()) {
      return Optional.empty();
    }
    Reference reference = References.of(activation);
    FloatFunction scalar =
        operation == Operation.FORWARD ? reference::plainForward : reference::plainDerivative;
    return Optional.of(new LanewiseLoop(lanewise.get(), scalar).loop(operation));
  }

  private static Optional<LanewiseFunction> forward(Activation activation) {
    if (activation instanceof Relu) {
      return Optional.of(x -> x.max(0f));
    }
    if (activation instanceof LeakyRelu leaky) {
      return Optional.of(rectifier(leaky.negativeSlope()));
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return Optional.of(rectifier(prelu.alpha()[0]));
    }
    if (activation instanceof Elu elu) {
      float alpha = elu.alpha();
      return Optional.of(
          x ->
              x.lanewise(VectorOperators.EXPM1)
                  .mul(alpha)
                  .blend(x, x.compare(VectorOperators.GT, 0f)));
    }
    if (activation instanceof Sigmoid) {
      return Optional.of(x -> broadcast(1f).div(x.neg().lanewise(VectorOperators.EXP).add(1f)));
    }
    if (activation instanceof Tanh) {
      return Optional.of(x -> x.lanewise(VectorOperators.TANH));
    }
    return Optional.empty();
  }

  private static Optional<LanewiseFunction> derivative(Activation activation) {
    if (activation instanceof Relu) {
      return Optional.of(step(0f));
    }
    if (activation instanceof LeakyRelu leaky) {
      return Optional.of(step(leaky.negativeSlope()));
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return Optional.of(step(prelu.alpha()[0]));
    }
    if (activation instanceof Elu elu) {
      float alpha = elu.alpha();
      return Optional.of(
          x ->
              x.lanewise(VectorOperators.EXP)
                  .mul(alpha)
                  .blend(1f, x.compare(VectorOperators.GT, 0f)));
    }
    if (activation instanceof Sigmoid) {
      return Optional.of(x -> logisticDensity(x.abs().neg()));
    }
    if (activation instanceof Tanh) {
      return Optional.of(x -> logisticDensity(x.abs().mul(-2f)).mul(4f));
    }
    return Optional.empty();
  }

  private static LanewiseFunction rectifier(float slope) {
    return x -> x.mul(slope).blend(x, x.compare(VectorOperators.GT, 0f));
  }

  private static LanewiseFunction step(float slope) {
    return x -> broadcast(slope).blend(1f, x.compare(VectorOperators.GT, 0f));
  }

  /** e^x / (1 + e^x)^2, which does not cancel. */
  private static FloatVector logisticDensity(FloatVector x) {
    FloatVector e = x.lanewise(VectorOperators.EXP);
    FloatVector sum = e.add(1f);
    return e.div(sum.mul(sum));
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(LanewiseLoop.SPECIES, value);
  }
}

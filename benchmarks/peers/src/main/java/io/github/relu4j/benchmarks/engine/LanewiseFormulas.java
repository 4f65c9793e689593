package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;
import static io.github.relu4j.benchmarks.engine.PerActivation.oneSlope;
import static jdk.incubator.vector.VectorOperators.EXP;
import static jdk.incubator.vector.VectorOperators.EXPM1;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.TANH;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.HardTanh;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;

/**
 * An activation in lanewise operations of the Vector API.
 *
 * @param forward f
 * @param derivative f'
 */
record LanewiseFormulas(LanewiseFunction forward, LanewiseFunction derivative) {

  private static final PerActivation<LanewiseFormulas> ALL =
      new PerActivation<>(
          line(Relu.class, relu -> new LanewiseFormulas(x -> x.max(0f), step(0f))),
          line(LeakyRelu.class, leaky -> rectifier(leaky.negativeSlope())),
          oneSlope(LanewiseFormulas::rectifier),
          line(Elu.class, elu -> elu(elu.alpha())),
          line(
              Sigmoid.class,
              sigmoid ->
                  new LanewiseFormulas(
                      x -> broadcast(1f).div(x.neg().lanewise(EXP).add(1f)),
                      x -> logisticDensity(x.abs().neg()))),
          line(
              Tanh.class,
              tanh ->
                  new LanewiseFormulas(
                      x -> x.lanewise(TANH), x -> logisticDensity(x.abs().mul(-2f)).mul(4f))),
          line(Relu6.class, relu6 -> clamp(0, 6)),
          line(HardTanh.class, hardTanh -> clamp(hardTanh.min(), hardTanh.max())));

  /** The loop, or nothing for an activation that has no formula here. */
  static Optional<ArrayCall.Loop> loop(Activation activation, Operation operation) {
    Reference reference = References.of(activation);
    return ALL.of(activation)
        .map(
            formulas ->
                operation == Operation.FORWARD
                    ? new LanewiseLoop(formulas.forward, reference::plainForward)
                    : new LanewiseLoop(formulas.derivative, reference::plainDerivative))
        .map(loop -> loop.loop(operation));
  }

  private static LanewiseFormulas rectifier(float slope) {
    return new LanewiseFormulas(x -> x.mul(slope).blend(x, x.compare(GT, 0f)), step(slope));
  }

  private static LanewiseFormulas elu(float alpha) {
    return new LanewiseFormulas(
        x -> x.lanewise(EXPM1).mul(alpha).blend(x, x.compare(GT, 0f)),
        x -> x.lanewise(EXP).mul(alpha).blend(1f, x.compare(GT, 0f)));
  }

  private static LanewiseFormulas clamp(float min, float max) {
    return new LanewiseFormulas(
        x -> x.max(min).min(max),
        x -> broadcast(0f).blend(1f, x.compare(GT, min).and(x.compare(LT, max))));
  }

  private static LanewiseFunction step(float slope) {
    return x -> broadcast(slope).blend(1f, x.compare(GT, 0f));
  }

  /** e^x / (1 + e^x)^2, which does not cancel. */
  private static FloatVector logisticDensity(FloatVector x) {
    FloatVector e = x.lanewise(EXP);
    FloatVector sum = e.add(1f);
    return e.div(sum.mul(sum));
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(LanewiseLoop.SPECIES, value);
  }
}

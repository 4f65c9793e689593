package io.github.relu4j.reference;

import io.github.relu4j.Activation;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.PRelu;
import io.github.relu4j.RRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Softplus;
import io.github.relu4j.Softsign;
import io.github.relu4j.Swish;
import io.github.relu4j.Tanh;
import io.github.relu4j.Tanhshrink;
import io.github.relu4j.Threshold;
import java.util.Map;
import java.util.function.Function;

/** The reference of every activation class in the catalogue, a line each. */
public final class References {

  private static final Map<Class<? extends Activation>, Function<Activation, Reference>> ALL =
      Map.ofEntries(
          line(Relu.class, relu -> new PlainRectifier(0f)),
          line(LeakyRelu.class, leaky -> new PlainRectifier(leaky.negativeSlope())),
          line(PRelu.class, prelu -> new PlainRectifier(prelu.alpha()[0])),
          line(RRelu.class, any -> new PlainRectifier(any.negativeSlope())),
          line(Elu.class, elu -> new PlainElu(elu.alpha())),
          line(Sigmoid.class, sigmoid -> new PlainSigmoid()),
          line(Tanh.class, tanh -> new PlainTanh()),
          line(Identity.class, identity -> new PlainRectifier(1f)),
          line(Relu6.class, relu6 -> new PlainClamp(0f, 6f)),
          line(HardTanh.class, hardTanh -> new PlainClamp(hardTanh.min(), hardTanh.max())),
          line(Threshold.class, any -> new PlainThreshold(any.threshold(), any.value())),
          line(SoftShrink.class, any -> new PlainShrink(any.lambda(), any.lambda())),
          line(HardShrink.class, any -> new PlainShrink(any.lambda(), 0f)),
          line(Selu.class, any -> new PlainSelu()),
          line(Celu.class, celu -> new PlainCelu(celu.alpha())),
          line(Softplus.class, any -> new PlainSoftplus(any.beta(), any.threshold())),
          line(Softsign.class, any -> new PlainSoftsign()),
          line(HardSigmoid.class, any -> new PlainHardSigmoid()),
          line(HardSigmoidLinear.class, any -> new PlainHardSigmoidLinear(any.alpha(), any.beta())),
          line(HardSwish.class, any -> new PlainHardSwish()),
          line(Silu.class, any -> new PlainSwish(1)),
          line(Swish.class, swish -> new PlainSwish(swish.beta())),
          line(Mish.class, any -> new PlainMish()),
          line(Gelu.class, any -> new PlainGelu()),
          line(GeluTanh.class, any -> new PlainGeluTanh()),
          line(LogSigmoid.class, any -> new PlainLogSigmoid()),
          line(Tanhshrink.class, any -> new PlainTanhshrink()),
          line(Exponential.class, any -> new PlainExponential()));

  private References() {}

  private static <A extends Activation>
      Map.Entry<Class<? extends Activation>, Function<Activation, Reference>> line(
          Class<A> type, Function<A, Reference> reference) {
    return Map.entry(type, activation -> reference.apply(type.cast(activation)));
  }

  /** The reference of an activation; of a PReLU, that of its first channel. */
  public static Reference of(Activation activation) {
    Function<Activation, Reference> reference = ALL.get(activation.getClass());
    if (reference == null) {
      throw new IllegalArgumentException(
          "no reference formula for " + activation.name() + ": add its line to References");
    }
    return reference.apply(activation);
  }
}

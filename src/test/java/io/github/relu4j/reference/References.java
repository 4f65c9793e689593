package io.github.relu4j.reference;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.RRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Tanh;
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
          line(HardShrink.class, any -> new PlainShrink(any.lambda(), 0f)));

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

package io.github.relu4j.reference;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import java.util.Map;
import java.util.function.Function;

/** The reference of every activation class in the catalogue, a line each. */
public final class References {

  private static final Map<Class<? extends Activation>, Function<Activation, Reference>> ALL =
      Map.of(
          Relu.class, activation -> new PlainRectifier(0f),
          LeakyRelu.class,
              activation -> new PlainRectifier(((LeakyRelu) activation).negativeSlope()),
          PRelu.class, activation -> new PlainRectifier(((PRelu) activation).alpha()[0]),
          Elu.class, activation -> new PlainElu(((Elu) activation).alpha()),
          Sigmoid.class, activation -> new PlainSigmoid(),
          Tanh.class, activation -> new PlainTanh());

  private References() {}

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

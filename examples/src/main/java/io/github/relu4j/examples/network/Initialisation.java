package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.init.Gain;
import io.github.relu4j.init.Initialiser;
import io.github.relu4j.init.Initialisers;
import java.util.Locale;

/** Where the weights of hidden layers start. */
public enum Initialisation {

  /**
   * What {@link Initialisers} recommends: Xavier for sigmoid and tanh, LeCun for SELU, He for
   * rectifiers and their kin, with the activation's gain.
   */
  RECOMMENDED {
    @Override
    Initialiser of(Activation activation) {
      if (activation instanceof Sigmoid || activation instanceof Tanh) {
        return Initialisers.xavierNormal(activation);
      }
      return activation instanceof Selu
          ? Initialisers.lecunNormal()
          : Initialisers.heNormal(activation);
    }

    /**
     * The gate's pre-activations have the variance of the layer's inputs. The linear branch makes
     * up for what the gate takes off, so that the mean square of the results is that of the inputs.
     */
    @Override
    Initialiser of(GatedLinearUnit unit) {
      double gain = Gain.byQuadrature(unit.activation());
      return new GatedInitialiser(
          Initialisers.lecunNormal(), new ScaledInitialiser(Initialisers.lecunNormal(), gain));
    }
  },

  /** He normal, with the activation's gain. */
  HE {
    @Override
    Initialiser of(Activation activation) {
      return Initialisers.heNormal(activation);
    }
  },

  /** Xavier normal, without a gain. */
  XAVIER {
    @Override
    Initialiser of(Activation activation) {
      return Initialisers.xavierNormal();
    }
  },

  /** Normal with a standard deviation of 1. */
  UNIT_NORMAL {
    @Override
    Initialiser of(Activation activation) {
      return Initialisers.normal(1);
    }
  };

  /** What the report calls it. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  abstract Initialiser of(Activation activation);

  /** Of a gated layer: both of its branches as a layer with the gate's activation. */
  Initialiser of(GatedLinearUnit unit) {
    return of(unit.activation());
  }
}

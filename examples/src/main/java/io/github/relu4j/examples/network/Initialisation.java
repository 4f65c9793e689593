package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.init.Initialiser;
import io.github.relu4j.init.Initialisers;

/** Where the weights of hidden layers start. */
public enum Initialisation {

  /**
   * What is usual for the activation, with its gain: Xavier for sigmoid and tanh, He for others.
   */
  USUAL {
    @Override
    Initialiser of(Activation activation) {
      return activation instanceof Sigmoid || activation instanceof Tanh
          ? Initialisers.xavierNormal(activation)
          : Initialisers.heNormal(activation);
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

  abstract Initialiser of(Activation activation);
}

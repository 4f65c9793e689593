package io.github.relu4j;

import io.github.relu4j.internal.text.NamedParameters;
import java.util.function.Function;

/**
 * A name that a provider has, the provider's class, and how the activation is made from the
 * parameters that were written after the name.
 */
record ProvidedEntry(String name, String provider, Function<NamedParameters, Activation> factory) {}

/**
 * Activation functions over float arrays, with the same bits on every path.
 *
 * <p>The module {@code jdk.incubator.vector} is optional at run time: with it (start Java with
 * {@code --add-modules jdk.incubator.vector}) the explicit SIMD path is used, without it plain Java
 * that the JIT compiler vectorises by itself. It is not among the requirements below, since javac
 * would then warn every module that requires this one of an incubating module; whoever mentions its
 * types, as in a {@link io.github.relu4j.kernel.VectorKernel}, requires it.
 */
@SuppressWarnings("module") // The other module is built after this one.
module io.github.relu4j {
  exports io.github.relu4j;
  exports io.github.relu4j.init;
  exports io.github.relu4j.kernel;
  exports io.github.relu4j.monitor;
  exports io.github.relu4j.names;
  exports io.github.relu4j.storage;
  exports io.github.relu4j.internal.format to
      io.github.relu4j.segments;
  exports io.github.relu4j.internal.memory to
      io.github.relu4j.segments;

  uses io.github.relu4j.ActivationProvider;
}

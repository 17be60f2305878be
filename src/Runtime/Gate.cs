// Lock is cheaper than a monitor, and .NET 8 does not have it.
#if NET9_0_OR_GREATER
global using Gate = System.Threading.Lock;
#else
global using Gate = System.Object;
#endif

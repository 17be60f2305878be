namespace SecureTools; internal static class Placeholder;

namespace SecureTools.TestKit; internal static class Placeholder;

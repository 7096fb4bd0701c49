<?php
/**
 * Plugin Name: Triage widget
 * Description: Questions about sore or weak back and knees, on any page: [triage_widget region="GB"]. Nothing that a person answers leaves their browser.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 8.0
 * License: MIT
 *
 * Put this file into wp-content/plugins/triage-widget/ together with triage-widget.js and sri.json from the package's
 * dist folder, then switch the plugin on.
 */

if (!defined('ABSPATH')) {
    exit;
}

const TRIAGE_WIDGET_VERSION = '0.1.0';
const TRIAGE_WIDGET_FILE = 'triage-widget.js';

/** What the shortcode may set, with what a value must look like. Anything else is left out. */
const TRIAGE_WIDGET_SETTINGS = [
    'region' => '/^[A-Za-z]{2}$/D',
    'lang' => '/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$/D',
    'theme' => '/^(auto|light|dark)$/D',
    'medicines' => '/^(show|hide)$/D',
    'perspectives' => '/^[a-z]+( [a-z]+)*$/D',
    'mode' => '/^(triage|reference)$/D',
    'start' => '/^(cover|question)$/D',
    'heading-level' => '/^[1-6]$/D',
    'emergency-number' => '/^[0-9+*# ()-]{2,24}$/D',
    'advice-number' => '/^[0-9+*# ()-]{2,24}$/D',
];

/**
 * [triage_widget region="GB"]What stands in while scripts are off[/triage_widget]
 * WordPress hands over an empty string where no attribute was written.
 */
function triage_widget_shortcode($written, ?string $content = null): string
{
    wp_enqueue_script_module('triage-widget');
    $settings = '';
    foreach (shortcode_atts(array_fill_keys(array_keys(TRIAGE_WIDGET_SETTINGS), ''), $written, 'triage_widget') as $name => $value) {
        if (is_string($value) && preg_match(TRIAGE_WIDGET_SETTINGS[$name], $value) === 1) {
            $settings .= sprintf(' %s="%s"', $name, esc_attr($value));
        }
    }
    $words = trim((string) $content) === ''
        ? '<p>' . esc_html__('The questions need JavaScript. If this may be an emergency, call your local emergency number now.', 'triage-widget') . '</p>'
        : wp_kses_post($content);
    return "<triage-widget{$settings}>{$words}</triage-widget>";
}

/** A link with data-triage-widget, which every editor keeps, becomes the widget too: the page only needs the script. */
function triage_widget_links(string $content): string
{
    if (str_contains($content, 'data-triage-widget')) {
        wp_enqueue_script_module('triage-widget');
    }
    return $content;
}

/** Adds the hash from sri.json, so that a browser refuses a file which somebody, or an optimiser, has changed. */
function triage_widget_script_attributes(array $attributes): array
{
    if (($attributes['id'] ?? '') !== 'triage-widget-js-module') {
        return $attributes;
    }
    $list = __DIR__ . '/sri.json';
    $hash = is_readable($list) ? json_decode(file_get_contents($list), true)[TRIAGE_WIDGET_FILE] ?? '' : '';
    return $hash === '' ? $attributes : $attributes + ['integrity' => $hash, 'crossorigin' => 'anonymous'];
}

add_action('init', function (): void {
    wp_register_script_module('triage-widget', plugins_url(TRIAGE_WIDGET_FILE, __FILE__), [], TRIAGE_WIDGET_VERSION);
});
add_shortcode('triage_widget', 'triage_widget_shortcode');
add_filter('the_content', 'triage_widget_links', 12);
add_filter('wp_script_attributes', 'triage_widget_script_attributes');
